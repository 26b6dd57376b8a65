import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express } from 'express';
import { CannotStart } from '../installation.ts';
import { serverFor } from './server.ts';

/** How long requests may take to end when the server stops. */
const LAST_REQUESTS_MS = 10_000;

/** An application that listens. */
export interface Listening {
  port: number;
  /** Takes no more requests; resolves when those under way have been answered. */
  close(): Promise<void>;
}

/** Lets an application listen; port 0 is any that is free. Throws CannotStart. */
export function listen(app: Express, { port, host }: { port: number; host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serverFor(app);
    const close = closing(server);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} on ${host} is already taken. Choose another with PORT.`
          : `it cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT.`;
      reject(new CannotStart(`Article 3 cannot start: ${why}`));
    });
    server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port, close }));
  });
}

/**
 * Node's own way waits for every connection on which nothing was asked yet or, for a while, nothing is asked any
 * more; browsers hold several of both. Here only requests under way are waited for.
 */
function closing(server: Server): () => Promise<void> {
  const connections = new Set<Socket>();
  const underWay = new Map<Socket, number>();
  let isClosing = false;
  const count = (socket: Socket, change: 1 | -1) => {
    const left = (underWay.get(socket) ?? 0) + change;
    if (left > 0) underWay.set(socket, left);
    else underWay.delete(socket);
    if (left === 0 && isClosing) socket.end();
  };
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });
  return async () => {
    isClosing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of connections) if (!underWay.has(socket)) socket.destroy();
    const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    await closed;
    clearTimeout(timer);
  };
}
