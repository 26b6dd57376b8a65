import type { Messages } from '../catalogue.ts';
import { en } from '../en/messages.ts';

export const ar: Messages = en;
