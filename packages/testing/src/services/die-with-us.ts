import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Kills a process and removes its folder when this process ends, however it ends. A shell waits at a pipe
 * whose other end only this process holds: the system closes it even after SIGKILL, when no handler of ours runs.
 * @returns calls the watch off
 */
export function dieWithUs(pid: number, folder: string): () => void {
  const script = 'read -r _; kill -9 "$1" 2>/dev/null; rm -rf "$2"';
  const watch = spawn('sh', ['-c', script, 'sh', `${pid}`, folder], {
    // A group of its own, which Ctrl+C at the terminal does not reach.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  (watch.stdin as Socket).unref();
  return () => void watch.kill('SIGKILL');
}
