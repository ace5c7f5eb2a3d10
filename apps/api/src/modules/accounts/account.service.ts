import type { Role } from '@verbatim/shared';
import { z } from 'zod';
import { authorise, type Actor } from '../../platform/actor.ts';
import type { RunTransaction, Transaction } from '../../platform/database.ts';
import { ConflictException, UserErrorException } from '../../platform/errors/user-errors.ts';
import { isId } from '../../platform/ids.ts';
import { parseInput } from '../../platform/input/parse-input.ts';
import { personName } from '../people/account.fields.ts';
import type { AccountChange, AccountRecord, AccountRepository } from './account.repository.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import type { ClaimService } from '../claims/claim.service.ts';
import type { Account, SignPersonOutInput, UpdateAccountInput } from './account.type.ts';

const signOutInput = z.object({ id: z.string(), version: z.number() });
const updateInput = signOutInput.extend({
  name: personName.nullish(),
  role: z.custom<Role | null>().optional(),
  disabled: z.boolean().nullish(),
});

/** Manages who may do what, and who can no longer sign in. */
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly claims: ClaimService,
    private readonly transaction: RunTransaction,
  ) {}

  async list(): Promise<Account[]> {
    return (await this.accounts.list()).map(accountOf);
  }

  /**
   * Changes name or role, disables or enables.
   * @returns the account, and the claims for which the person's approval counts no longer
   * @throws UserErrorException FORBIDDEN, INVALID, NOT_FOUND, LAST_ADMINISTRATOR; ConflictException
   */
  async update(
    actor: Actor,
    input: UpdateAccountInput,
  ): Promise<{ account: Account; fallenApprovals: ClaimRecord[] }> {
    authorise(actor, 'people.manage');
    const { id, version, name, role, disabled } = parseInput(updateInput, input);
    let fallen: string[] = [];
    const changeOf = (account: AccountRecord): AccountChange => ({
      ...(name != null && { name }),
      ...(role != null && { role }),
      ...(disabled != null && { disabledAt: disabled ? (account.disabledAt ?? new Date()) : null }),
      // A session that began before somebody was disabled must not come back to life with them.
      endsSessions: disabled === true,
    });
    const account = await this.change({ actor, id, version }, changeOf, async (tx, userId, before) => {
      const left = new Set(await this.accounts.approvedBy(tx, userId));
      fallen = before.filter((claimId) => !left.has(claimId));
    });
    const claims = await this.claims.byIds(fallen);
    return { account, fallenApprovals: fallen.map((claimId) => claims.get(claimId)!) };
  }

  /** @throws UserErrorException FORBIDDEN, NOT_FOUND; ConflictException */
  async signOut(actor: Actor, input: SignPersonOutInput): Promise<Account> {
    authorise(actor, 'people.manage');
    const { id, version } = parseInput(signOutInput, input);
    return this.change({ actor, id, version }, () => ({ endsSessions: true }));
  }

  /** @throws UserErrorException NOT_FOUND */
  async get(id: string): Promise<Account> {
    return accountOf(await this.expect(id));
  }

  /**
   * Takes somebody's password away, and ends their sessions.
   * @param write what else is written in the same transaction
   * @throws UserErrorException FORBIDDEN, NOT_FOUND; ConflictException
   */
  async takePassword(
    { actor, id, version }: { actor: Actor; id: string; version: number },
    write: (tx: Transaction, userId: string) => Promise<void>,
  ): Promise<Account> {
    authorise(actor, 'people.manage');
    return this.change({ actor, id, version }, () => ({ passwordHash: null, endsSessions: true }), write);
  }

  private async change(
    { actor, id, version }: { actor: Actor; id: string; version: number },
    changeOf: (account: AccountRecord) => AccountChange,
    write: (tx: Transaction, userId: string, approvedBefore: string[]) => Promise<void> = () =>
      Promise.resolve(),
  ): Promise<Account> {
    const before = await this.expect(id);
    const change = changeOf(before);
    const isCurrent = await this.transaction(async (tx) => {
      const administrators = await this.accounts.lockAdministrators(tx);
      const stays = (change.role ?? before.role) === 'ADMIN' && change.disabledAt == null;
      if (administrators.length === 1 && administrators[0] === before.id && !stays) throw lastAdministrator();
      const approved = await this.accounts.approvedBy(tx, before.id);
      const isChanged = await this.accounts.update(tx, { id: before.id, version, actorId: actor.id, change });
      if (isChanged) await write(tx, before.id, approved);
      return isChanged;
    });
    const after = await this.expect(id);
    if (isCurrent) return accountOf(after);
    const { version: current, updatedBy, updatedAt: changedAt } = after;
    throw new ConflictException('The account', {
      version: current,
      changedBy: updatedBy ?? after,
      changedAt,
    });
  }

  private async expect(id: string): Promise<AccountRecord> {
    const account = isId(id) ? await this.accounts.find(id) : null;
    if (account !== null) return account;
    throw new UserErrorException({
      code: 'NOT_FOUND',
      field: 'input.id',
      message: 'There is nobody with this id. Choose somebody from the list of accounts.',
    });
  }
}

function accountOf({ disabledAt, version, createdAt, sessions, ...person }: AccountRecord): Account {
  return {
    id: person.id,
    person,
    disabled: disabledAt !== null,
    version,
    createdAt,
    lastSignInAt: sessions[0]?.createdAt ?? null,
  };
}

function lastAdministrator(): UserErrorException {
  return new UserErrorException({
    code: 'LAST_ADMINISTRATOR',
    field: 'input.id',
    message: 'Nobody else could manage people any more. Make somebody else an administrator first.',
  });
}
