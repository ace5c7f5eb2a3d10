import type { PrismaClient } from '@verbatim/database';
import type { Role } from '@verbatim/shared';
import { personFields } from './person.records.ts';
import type { Viewer } from '../../platform/graphql/desk-context.ts';

export class PeopleRepository {
  constructor(private readonly db: PrismaClient) {}

  findByEmail(email: string) {
    return this.db.user.findUnique({ where: { email } });
  }

  findMany(ids: readonly string[]) {
    return this.db.user.findMany({
      where: { id: { in: [...ids] } },
      select: { ...personFields, disabledAt: true },
    });
  }

  /** Everybody who can sign in, by name. */
  active() {
    return this.db.user.findMany({
      where: { disabledAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: personFields,
    });
  }

  async create(user: {
    email: string;
    name: string;
    role: Role;
    passwordHash: string;
  }): Promise<{ id: string }> {
    return this.db.user.create({ data: user, select: { id: true } });
  }

  startSession(session: { userId: string; sessionVersion: number; expiresAt: Date }) {
    return this.db.session.create({ data: session, select: { id: true, expiresAt: true } });
  }

  async endAllSessions(userId: string): Promise<void> {
    await this.db.user.update({
      where: { id: userId },
      data: { sessionVersion: { increment: 1 } },
      select: { id: true },
    });
  }

  /** Sets a password and ends every session of the person but one. */
  async changePassword({
    userId,
    passwordHash,
    keepSessionId,
  }: {
    userId: string;
    passwordHash: string;
    keepSessionId: string;
  }): Promise<void> {
    await this.db.$transaction([
      this.db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } }),
      this.db.session.updateMany({
        where: { userId, endedAt: null, id: { not: keepSessionId } },
        data: { endedAt: new Date() },
      }),
    ]);
  }

  async endSession(id: string): Promise<void> {
    await this.db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
  }

  /** The person of a session that is good now, in one query. */
  async findViewer({ sessionId, userId }: { sessionId: string; userId: string }): Promise<Viewer | null> {
    const [viewer] = await this.db.$queryRaw<Viewer[]>`
      SELECT u.id, u.name, u.email, u.role::text AS role, s.id AS "sessionId"
        FROM sessions s JOIN users u ON u.id = s.user_id
       WHERE s.id = ${sessionId}::uuid AND u.id = ${userId}::uuid
         AND s.ended_at IS NULL AND s.expires_at > now()
         AND s.session_version = u.session_version AND u.disabled_at IS NULL`;
    return viewer ?? null;
  }
}
