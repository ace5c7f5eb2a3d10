import type { IncomingMessage } from 'node:http';
import type { Express } from 'express';
import proxyAddress from 'proxy-addr';

type Trust = (address: string, hop: number) => boolean;

/** How to tell the network address of whoever sent a request: the same as an app's `request.ip`, without the app. */
export function addressOf(app: Express): (request: IncomingMessage) => string | undefined {
  const trust = app.get('trust proxy fn') as Trust;
  return (request) => proxyAddress(request, trust);
}
