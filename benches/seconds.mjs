// Seconds that a processor has worked for this thread, where the system says (Linux), else the clock's: as the native
// side counts, so that other work on the machine does not.
import { readFileSync } from "node:fs";

function seconds() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e9;
  } catch {
    return performance.now() / 1000;
  }
}

// Seconds that `work` takes: the fastest of `rounds`, in each of which it is done for a tenth of a second at least. The
// system counts in steps of some milliseconds.
export function fastest(rounds, work) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = seconds();
    let [times, took] = [0, 0];
    while (took < 0.1) {
      work();
      times += 1;
      took = seconds() - started;
    }
    best = Math.min(best, took / times);
  }
  return best;
}
