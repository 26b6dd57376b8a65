import type { Locale } from '../domain/codes.ts';
import { ar } from './ar/messages.ts';
import { en, type Messages } from './en/messages.ts';
import { es } from './es/messages.ts';
import { fr } from './fr/messages.ts';

const CATALOGUE: Record<Locale, Messages> = { en, fr, es, ar };

/** All text a person sees, in one language. */
export function messagesFor(locale: Locale): Messages {
  return CATALOGUE[locale];
}
