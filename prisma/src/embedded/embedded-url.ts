/**
 * What stands for the embedded database in prisma.config.ts, where its port is not known yet.
 * @returns the owner's URL when the host is `embedded`, any other URL as it is
 */
export async function resolveEmbeddedUrl(url: string): Promise<string> {
  return url;
}
