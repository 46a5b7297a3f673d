/** Of a sudden, as by `kill -9`: nothing is closed, nobody is told. */
export function die(): never {
  process.kill(process.pid, "SIGKILL")
  throw new Error("The process was killed and goes on")
}
