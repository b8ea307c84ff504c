/* The tests say at once what they need, instead of failing in the middle. npm brings this Node along where it can. */
const [major] = process.versions.node.split('.').map(Number)
if (major! < 24) {
  console.error(`Goldkeeper needs Node 24 or later, and this is ${process.versions.node}: run "npm install" first, or install Node 24.`)
  process.exitCode = 1
}
