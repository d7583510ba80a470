// Seconds that a processor has worked for this thread, where the system says (Linux), else the clock's: as the native
// side counts, so that other work on the machine does not.
import { readFileSync } from "node:fs";

export function seconds() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e9;
  } catch {
    return performance.now() / 1000;
  }
}
