import autocannon from 'autocannon';
import { answerParent } from './child.ts';

export interface Load {
  port: number;
  seconds: number;
  connections: number;
  headers: Record<string, string>;
  requests: readonly LoadRequest[];
}

export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

/** What came of a load. `p99` is in milliseconds. */
export interface Outcome {
  requestsPerSecond: number;
  p99: number;
  /** Answers that were not 2xx, and requests without one. */
  failed: number;
}

/** Sends the requests over and over on every connection, each as soon as the last one was answered. */
answerParent(async ({ port, seconds, connections, headers, requests }: Load): Promise<Outcome> => {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    duration: seconds,
    connections,
    headers,
    requests: [...requests],
  });
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
});
