import { describe, expect, test, vi } from 'vitest';
import { localSpeaker } from '../../../src/services/local-speaker';

type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default'>;

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

/** A browser with these voices, and what it says. */
function setup(voices: readonly Voice[]) {
  let has = voices;
  const spoken: string[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => has,
    speak: ({ text, voice: by, lang }: SpeechSynthesisUtterance) =>
      spoken.push(`${by?.name} (${lang}): ${text}`),
    cancel: () => spoken.push('silence'),
  });
  const speaker = localSpeaker(
    synthesis as unknown as SpeechSynthesis,
    (text) => ({ text, voice: null, lang: '' }) as SpeechSynthesisUtterance,
  );
  return {
    speaker,
    spoken,
    change(next: readonly Voice[]) {
      has = next;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
}

describe('the speaker', () => {
  test('reads with the English voice of the device that is its default', () => {
    const { speaker, spoken } = setup([
      voice('Anna', 'de-DE', { default: true }),
      voice('Cloud', 'en-US', { localService: false, default: true }),
      voice('Ada', 'en-GB'),
      voice('Bea', 'en-US', { default: true }),
    ]);
    speaker.say('Tell me about a mistake.');
    expect(spoken.at(-1)).toBe('Bea (en-US): Tell me about a mistake.');
  });

  test('reads with another English voice, or with any other of the device', () => {
    const { speaker, spoken, change } = setup([voice('Anna', 'de-DE'), voice('Ada', 'en-GB')]);
    speaker.say('One.');
    change([voice('Anna', 'de-DE')]);
    speaker.say('Two.');
    expect(spoken).toEqual(['silence', 'Ada (en-GB): One.', 'silence', 'Anna (de-DE): Two.']);
  });

  test('says nothing by a voice that sends the text away', () => {
    const { speaker, spoken } = setup([voice('Cloud', 'en-US', { localService: false })]);
    const available = vi.fn();
    speaker.watch(available);
    expect(available).toHaveBeenLastCalledWith(false);
    speaker.say('One.')();
    expect(spoken).toEqual([]);
  });

  test('says when voices come and go, until nobody watches', () => {
    const { speaker, change } = setup([]);
    const available = vi.fn();
    const stop = speaker.watch(available);
    change([voice('Ada', 'en-GB')]);
    expect(available.mock.calls).toEqual([[false], [true]]);
    stop();
    change([]);
    expect(available).toHaveBeenCalledTimes(2);
  });

  test('is silenced by whoever made it speak, and not by an earlier one', () => {
    const { speaker, spoken } = setup([voice('Ada', 'en-GB')]);
    const silenceFirst = speaker.say('One.');
    const silenceSecond = speaker.say('Two.');
    spoken.length = 0;
    silenceFirst();
    expect(spoken).toEqual([]);
    silenceSecond();
    silenceSecond();
    expect(spoken).toEqual(['silence']);
  });

  test('is silent where the browser cannot speak', () => {
    const speaker = localSpeaker(null);
    const available = vi.fn();
    speaker.watch(available)();
    speaker.say('One.')();
    expect(available.mock.calls).toEqual([[false]]);
  });
});
