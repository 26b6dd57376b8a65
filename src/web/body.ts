import type { Request, RequestHandler, Response } from 'express';

/** Reads the body of a request by a parser that was made for the router's chain. */
export function readBody(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parser(request, response, (error: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}
