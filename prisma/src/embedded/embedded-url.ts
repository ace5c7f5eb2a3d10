import { openEmbeddedDatabase } from './open-embedded-database.ts';

/**
 * What stands for the embedded database in prisma.config.ts, where its port is not known yet, has the host `embedded`.
 * @returns for that the owner's URL, having opened the database for as long as this process runs; else the URL itself
 */
export async function resolveEmbeddedUrl(url: string): Promise<string> {
  if (!URL.canParse(url) || new URL(url).hostname !== 'embedded') return url;
  return (await openEmbeddedDatabase()).ownerUrl;
}
