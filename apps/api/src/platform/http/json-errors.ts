import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { maskError } from '../errors/mask-error.ts';

/** 404 for every path that there is not. */
export const notFoundAsJson: RequestHandler = (request, response) => {
  answer(response, 404, {
    code: 'NOT_FOUND',
    message: `There is nothing at ${request.path.slice(0, 200)}. GraphQL is at /graphql.`,
  });
};

/** What went wrong before GraphQL was reached, in the form that GraphQL clients know. */
export function errorsAsJson(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, type, limit } = error as { status?: unknown; type?: unknown; limit?: unknown };
    if (typeof status === 'number' && status >= 400 && status < 500) {
      answer(response, status, refusal(String(type), Number(limit)));
      return;
    }
    const masked = maskError(error, logger);
    const { http, ...extensions } = masked.extensions as { http?: { status: number } };
    response.status(http?.status ?? 500).json({ errors: [{ message: masked.message, extensions }] });
  };
}

function refusal(type: string, limit: number): { code: string; message: string } {
  switch (type) {
    case 'entity.too.large':
      return {
        code: 'PAYLOAD_TOO_LARGE',
        message: `The request is too large: ${limit.toLocaleString('en')} bytes are the most. Send less at a time.`,
      };
    case 'entity.parse.failed':
      return { code: 'BAD_REQUEST', message: 'The body is no JSON. Send {"query": "…", "variables": {…}}.' };
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The body must be JSON in UTF-8, plain or gzip.' };
    default:
      return { code: 'BAD_REQUEST', message: 'The request cannot be read.' };
  }
}

function answer(
  response: Response,
  status: number,
  { code, message }: { code: string; message: string },
): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
