/** What comes in time, or what is said of lateness. */
export async function within<Value, Late>(promise: Promise<Value>, milliseconds: number, late: Late): Promise<Value | Late> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds)
  })
  return Promise.race([promise, over]).finally(() => clearTimeout(timer))
}
