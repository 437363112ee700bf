import { randomInt, timingSafeEqual } from 'node:crypto';
import { raw } from '@mikro-orm/core';
import type { Secrets } from '../secret/secrets';
import type { Transaction } from '../store';
import { CODE_MS, MAX_TRIES } from './code-rules';
import { CodeRow, type CodePurpose } from './code.entity';

/** The user of codes that nobody was sent: an unknown e-mail costs and shows the same as a known one. */
export const NOBODY = 0;

export type CodeCheck =
  { readonly userId: number } | { readonly failure: 'CODE_WRONG' | 'CODE_EXPIRED' | 'TOO_MANY_TRIES' };

/** Six-digit codes, each bound to a purpose, an e-mail and an account, good for 10 minutes and 5 tries. */
export class Codes {
  constructor(private readonly secrets: Secrets) {}

  /** Makes one, to be mailed; it is nowhere else in the clear. */
  async issue(
    { em, now }: Transaction,
    code: { readonly purpose: CodePurpose; readonly emailKey: string; readonly userId: number },
  ): Promise<string> {
    const digits = String(randomInt(1_000_000)).padStart(6, '0');
    const [mac] = this.macs(code, digits);
    await em.insert(CodeRow, {
      ...code,
      mac: mac!.toString('base64url'),
      tries: 0,
      expiresAt: now + CODE_MS,
    });
    return digits;
  }

  /** Looks for the account that was sent this code, and counts the try against every code it could have been. */
  async check(
    { em, now }: Transaction,
    { purpose, emailKey }: { readonly purpose: CodePurpose; readonly emailKey: string },
    digits: string,
  ): Promise<CodeCheck> {
    const mine = { purpose, emailKey };
    // Counted before it is looked at: of many tries at once, five are.
    await em
      .createQueryBuilder(CodeRow)
      .update({ tries: raw('tries + 1') })
      .where({ ...mine, expiresAt: { $gt: now } })
      .execute('run');
    const rows = await em.find(CodeRow, mine, { disableIdentityMap: true });
    const standing = rows.filter(({ expiresAt }) => expiresAt > now);
    const open = standing.filter(({ tries }) => tries <= MAX_TRIES);
    if (open.length === 0) {
      if (standing.length > 0) return { failure: 'TOO_MANY_TRIES' };
      return { failure: rows.length > 0 ? 'CODE_EXPIRED' : 'CODE_WRONG' };
    }
    const found = open.find((row) => this.isCode(row, digits));
    if (!found || found.userId === NOBODY) return { failure: 'CODE_WRONG' };
    await em.nativeDelete(CodeRow, { purpose, userId: found.userId });
    return { userId: found.userId };
  }

  private isCode(row: CodeRow, digits: string): boolean {
    const stored = Buffer.from(row.mac, 'base64url');
    return this.macs(row, digits).some((mac) => mac.length === stored.length && timingSafeEqual(mac, stored));
  }

  private macs(
    { purpose, emailKey, userId }: Pick<CodeRow, 'purpose' | 'emailKey' | 'userId'>,
    digits: string,
  ) {
    return this.secrets.macs('code', purpose, emailKey, userId, digits);
  }
}
