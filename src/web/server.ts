import express, { type Express } from 'express';
import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';

/**
 * The server of an application. Express changes the prototype of every request and response as it comes in, and an
 * engine handles objects that were changed so slowly from then on; here they are made as what Express would make
 * of them, so that it finds nothing to change.
 */
export function serverFor(app: Express): Server {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse {}
  app.request = grown(AppRequest.prototype, express.request, app.request);
  app.response = grown(AppResponse.prototype, express.response, app.response);
  return createServer({ IncomingMessage: AppRequest, ServerResponse: AppResponse }, app);
}

/** A prototype with what others have besides. */
function grown<Wanted extends object>(prototype: object, ...others: Wanted[]): Wanted {
  for (const other of others) Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(other));
  return prototype as Wanted;
}
