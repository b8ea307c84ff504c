/*
 * How Teams draws cards, near enough to judge them by: its spacing and sizes, and its light and dark colours. Given to the
 * `adaptivecards` renderer as its host configuration.
 */

export type Theme = 'light' | 'dark'

/** Colours of text on one background. */
type Palette = {
  readonly text: string
  readonly quiet: string
  readonly accent: string
  readonly good: string
  readonly warning: string
  readonly attention: string
}

export const palettes: Readonly<
  Record<Theme, Palette & { readonly page: string; readonly card: string; readonly border: string }>
> = {
  light: {
    page: '#F5F5F5',
    card: '#FFFFFF',
    border: '#D1D1D1',
    text: '#242424',
    quiet: '#616161',
    accent: '#4F52B2',
    good: '#0E700E',
    warning: '#8A3707',
    attention: '#B10E1C',
  },
  dark: {
    page: '#1F1F1F',
    card: '#292929',
    border: '#666666',
    text: '#FFFFFF',
    quiet: '#ADADAD',
    accent: '#AAB1FA',
    good: '#54B054',
    warning: '#FAA06B',
    attention: '#EEACB2',
  },
}

const surfaces = {
  light: { emphasis: '#F0F0F0', accent: '#E8EBFA', good: '#E7F5E7', warning: '#FFF4CE', attention: '#FDE7E9' },
  dark: { emphasis: '#3D3D3D', accent: '#2F2F4A', good: '#173A17', warning: '#46360A', attention: '#4A1A1E' },
} as const

export function hostConfig(theme: Theme) {
  const palette = palettes[theme]
  const colour = (shade: string) => ({ default: shade, subtle: shade })
  const style = (backgroundColor: string) => ({
    backgroundColor,
    borderColor: palette.border,
    borderThickness: 0,
    foregroundColors: {
      default: { default: palette.text, subtle: palette.quiet },
      dark: { default: palette.text, subtle: palette.quiet },
      light: { default: palette.text, subtle: palette.quiet },
      accent: colour(palette.accent),
      good: colour(palette.good),
      warning: colour(palette.warning),
      attention: colour(palette.attention),
    },
  })
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Liberation Sans', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 20, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#E0E0E0' : '#525252' },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(surfaces[theme].emphasis),
      accent: style(surfaces[theme].accent),
      good: style(surfaces[theme].good),
      warning: style(surfaces[theme].warning),
      attention: style(surfaces[theme].attention),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
    },
    table: { cellSpacing: 4 },
    factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 12 },
  }
}

/** What the renderer leaves to the page: buttons, fields, the frame of the card. */
export function styleSheet(theme: Theme): string {
  const { page, card, border, text, accent } = palettes[theme]
  return `
    body { margin: 0; background: ${page}; color: ${text}; font: 14px/20px 'Segoe UI', 'Liberation Sans', system-ui, sans-serif; }
    .ac-adaptiveCard { background: ${card}; border: 1px solid ${border}; border-radius: 8px; outline: none; }
    .ac-pushButton { font: 600 14px/20px inherit; font-family: inherit; padding: 5px 12px; border: 1px solid ${border}; border-radius: 4px;
      background: ${card}; color: ${text}; cursor: pointer; text-align: left; white-space: normal; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-input { font: 14px/20px inherit; font-family: inherit; padding: 5px 8px; border: 1px solid ${border}; border-radius: 4px;
      background: ${card}; color: ${text}; color-scheme: ${theme}; box-sizing: border-box; max-width: 100%; }
    .ac-choiceSetInput-expanded .ac-input { border: 0; }
    .ac-anchor, a { color: ${accent}; text-decoration: underline; }
    h2 { margin: 0; }
  `
}
