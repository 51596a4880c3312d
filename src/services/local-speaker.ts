import type { Speaker } from '../ports/speaker';

const silence = (): void => undefined;

/** Reads aloud by the browser's voices, of which only those on the device are used. */
export function localSpeaker(
  synthesis: SpeechSynthesis | null = (globalThis as Partial<typeof globalThis>).speechSynthesis ?? null,
  utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
): Speaker {
  if (synthesis === null)
    return {
      watch(available) {
        available(false);
        return silence;
      },
      say: () => silence,
    };

  let said: SpeechSynthesisUtterance | null = null;

  return {
    watch(available) {
      const tell = (): void => {
        available(localVoice(synthesis) !== null);
      };
      // Voices come late in most browsers.
      synthesis.addEventListener('voiceschanged', tell);
      tell();
      return () => {
        synthesis.removeEventListener('voiceschanged', tell);
      };
    },

    say(text) {
      const voice = localVoice(synthesis);
      if (voice === null) return silence;
      const utterance = utter(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      synthesis.cancel();
      synthesis.speak(utterance);
      said = utterance;
      return () => {
        if (said !== utterance) return;
        said = null;
        synthesis.cancel();
      };
    },
  };
}

/** The questions are in English; another voice is better than none. */
function localVoice(synthesis: SpeechSynthesis): SpeechSynthesisVoice | null {
  const voices = synthesis.getVoices().filter(({ localService }) => localService);
  const english = voices.filter(({ lang }) => lang.toLowerCase().startsWith('en'));
  return english.find((voice) => voice.default) ?? english[0] ?? voices[0] ?? null;
}
