import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * The headers of every answer. No page of ours has a script, an inline style, a frame or a foreign origin, so
 * nothing else is allowed. `same-origin` and not `no-referrer`: with the latter Firefox sends `Origin: null` with
 * our own forms, and they would be refused.
 */
export const securityHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xPoweredBy: true,
  }),
  (_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
    next();
  },
];
