/** Tells that the desk's server answers; the API has a health of its own. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
