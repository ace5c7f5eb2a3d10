import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { ClaimRecord } from '../claims/claim.records.ts';
import type { AccountService } from './account.service.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  Account,
  AccountPayload,
  Invitation,
  InvitationPayload,
  InvitePersonInput,
  OfferedInvitation,
  RevokeInvitationInput,
  SignPersonOutInput,
  UpdateAccountInput,
  UpdateAccountPayload,
} from './account.type.ts';
import type { InvitationService } from './invitation.service.ts';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly service: AccountService,
    private readonly inviting: InvitationService,
  ) {}

  @Query(() => [Account], { description: 'Everybody with an account, the disabled among them, by name.' })
  accounts(): Promise<Account[]> {
    return this.service.list();
  }

  @Query(() => [Invitation], { description: 'The newest 200 invitations, newest first.' })
  invitations(): Promise<Invitation[]> {
    return this.inviting.list();
  }

  @Query(() => OfferedInvitation, {
    nullable: true,
    description: "What an invitation offers; null when its link does not work. Takes the desk's own token.",
  })
  invitation(
    @Arg('token', () => String, { description: 'The token in the link.' }) token: string,
  ): Promise<OfferedInvitation | null> {
    return this.inviting.offered(token);
  }

  @Mutation(() => UpdateAccountPayload, {
    description: 'Changes name or role of somebody, disables or enables them.',
  })
  updateAccount(
    @Arg('input', () => UpdateAccountInput, { description: 'What changes.' }) input: UpdateAccountInput,
    @Ctx() { viewer }: SignedInContext,
  ) {
    return withUserErrors<{ account: Account | null; fallenApprovals: ClaimRecord[] }>(
      { account: null, fallenApprovals: [] },
      () => this.service.update(viewer, input),
    );
  }

  @Mutation(() => AccountPayload, { description: 'Ends every session of somebody.' })
  signPersonOut(
    @Arg('input', () => SignPersonOutInput, { description: 'Whom.' }) input: SignPersonOutInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<AccountPayload> {
    return withUserErrors<Pick<AccountPayload, 'account'>>({ account: null }, async () => ({
      account: await this.service.signOut(viewer, input),
    }));
  }

  @Mutation(() => InvitationPayload, { description: 'Invites somebody to make an account.' })
  invitePerson(
    @Arg('input', () => InvitePersonInput, { description: 'Whom, and as what.' }) input: InvitePersonInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<InvitationPayload> {
    return withUserErrors<Pick<InvitationPayload, 'invitation' | 'token'>>(
      { invitation: null, token: null },
      () => this.inviting.invite(viewer, input),
    );
  }

  @Mutation(() => InvitationPayload, { description: 'Withdraws an invitation: its link stops working.' })
  revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, { description: 'Which.' }) input: RevokeInvitationInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<InvitationPayload> {
    return withUserErrors<Pick<InvitationPayload, 'invitation' | 'token'>>(
      { invitation: null, token: null },
      async () => ({ invitation: await this.inviting.revoke(viewer, input), token: null }),
    );
  }

  @Mutation(() => AcceptInvitationPayload, {
    description:
      "Makes the account that an invitation offers. Takes the desk's own token, with no person in it.",
  })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The token, a name and a password.' })
    input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    return withUserErrors<Pick<AcceptInvitationPayload, 'person'>>({ person: null }, async () => ({
      person: await this.inviting.accept(input),
    }));
  }
}
