import { englishMotive } from './english/motive.ts';
import { englishVerdict } from './english/verdict.ts';
import { englishVoice } from './english/voice.ts';
import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = { language: 'en', ...englishMotive, ...englishVoice, ...englishVerdict };
