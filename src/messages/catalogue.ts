import type { Locale } from '../domain/codes.ts';
import { ar } from './ar/messages.ts';
import { en } from './en/messages.ts';
import { es } from './es/messages.ts';
import { fr } from './fr/messages.ts';

/**
 * All text a person sees. English is written first and gives the type; a language that lacks a key does not
 * compile. A message with something in it is a function, so that each language can order and inflect as it must.
 */
export type Messages = typeof en;
export type FieldName = keyof Messages['fields'];
export type CodeGroup = keyof Messages['codes'];

const CATALOGUE: Record<Locale, Messages> = { en, fr, es, ar };

export function messagesFor(locale: Locale): Messages {
  return CATALOGUE[locale];
}
