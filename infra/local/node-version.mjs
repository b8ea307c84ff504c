/* Says at once what is needed instead of failing in the middle; JavaScript, because an old Node must be able to read it. */
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`Goldkeeper needs Node 24 or later, and this is ${process.versions.node}: run "npm install" first, or install Node 24.`)
  process.exitCode = 1
}
