import { frenchMotive } from './french/motive.ts';
import { frenchVerdict } from './french/verdict.ts';
import { frenchVoice } from './french/voice.ts';
import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = { language: 'fr', ...frenchMotive, ...frenchVoice, ...frenchVerdict };
