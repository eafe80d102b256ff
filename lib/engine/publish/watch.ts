import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

/*
 * A thread of the process that runs notebooks, which no cell keeps busy: it ends the process when that
 * takes more memory than it may, and when the command that started it is gone.
 */
const command = process.ppid;
const most = (workerData as number) * 2 ** 20;
setInterval(() => {
  const excessive = process.memoryUsage.rss() > most;
  if (excessive) writeSync(2, "out of memory\n");
  if (excessive || process.ppid !== command) process.kill(process.pid, "SIGKILL");
}, 100);
