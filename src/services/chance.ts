import { codeOf } from '../domain/interview-code';
import { ownId } from '../domain/own-question';
import type { SessionId } from '../domain/session';
import type { SittingId, StoryId } from '../domain/story';
import type { StoryDrillId } from '../domain/story-drill';
import type { Chance } from '../ports/chance';

export function browserChance(): Chance {
  const id = timeOrderedIds();
  return {
    sessionId: () => id() as SessionId,
    questionId: () => ownId(id()),
    storyId: () => id() as StoryId,
    sittingId: () => id() as SittingId,
    drillId: () => id() as StoryDrillId,
    code: () => codeOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0),
  };
}

/** UUIDs of version 7 (RFC 9562): 48 bits of time, then chance. Of two in one millisecond the later is a millisecond ahead. */
function timeOrderedIds(): () => string {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 1);
    // Not `randomUUID`, which is missing at an insecure address.
    const random = crypto.getRandomValues(new Uint8Array(10));
    const hex = hexOf(last, 12) + [...random].map((byte) => hexOf(byte, 2)).join('');
    // The bits in whose place the version stands.
    const variant = hexOf(0x8 + ((random[0] ?? 0) >> 6), 1);
    return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/u, `$1-$2-7$3-${variant}$4-`);
  };
}

const hexOf = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
