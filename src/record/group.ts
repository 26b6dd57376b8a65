import { z } from 'zod';
import { optional, text, language } from './fields.ts';

/** Several fields that belong together and may all be unknown. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).nullable().default(null);

/** A list of things with the same fields, at most `most`. */
export const listOf = <Shape extends z.ZodRawShape>(shape: Shape, most: number) =>
  z.array(z.strictObject(shape)).max(most).default([]);

/** The charges in a notice or request: the text as it stands, and what it means. */
export const charges = () =>
  listOf({ text: text(5000), language: optional(language()), translation: optional(text(5000)) }, 50);
