import { spawnSync } from 'node:child_process';
import { UsageError } from './usage-error';

/** What git says, or null with why not. */
function git(...args: string[]): { readonly text: string } | { readonly refused: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return { refused: `git cannot be run: ${error.message}` };
  return status === 0 ? { text: stdout } : { refused: stderr.trim().split('\n')[0] ?? 'git refused' };
}

/**
 * A file as it was at some commit, `main:subgraphs/hospital/schema.graphql`. The path counts from the repository's root; with `./`
 * before it, from here.
 * @throws UsageError when git knows no such file
 */
export function fileAtCommit(spec: string): string {
  const answer = git('show', '--end-of-options', spec);
  if ('refused' in answer) throw new UsageError(`${spec} cannot be read from git: ${answer.refused}.`);
  return answer.text;
}

/** Whether git knows that commit, branch or tag. */
export function isCommit(ref: string): boolean {
  return 'text' in git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
}

/** Who and which commit this is, for a publish that does not say. */
export function headOfHere(): { readonly commit: string | undefined; readonly author: string | undefined } {
  const answer = git('log', '-1', '--format=%H%n%an');
  const [commit, author] = 'text' in answer ? answer.text.trim().split('\n') : [];
  return { commit, author };
}
