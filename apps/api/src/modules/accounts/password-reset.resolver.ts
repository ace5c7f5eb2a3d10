import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { PasswordResetService } from './password-reset.service.ts';
import {
  PasswordLink,
  ResetPasswordInput,
  ResetPasswordPayload,
  SetPasswordInput,
  SetPasswordPayload,
} from './password-reset.type.ts';

@Resolver()
export class PasswordResetResolver {
  constructor(private readonly resets: PasswordResetService) {}

  @Query(() => PasswordLink, {
    nullable: true,
    description: "Whose password a link sets; null when it does not work. Takes the desk's own token.",
  })
  passwordLink(
    @Arg('token', () => String, { description: 'The token in the link.' }) token: string,
  ): Promise<PasswordLink | null> {
    return this.resets.read(token);
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      "Takes somebody's password away, ends their sessions, and makes a link with which they choose a new one. For administrators.",
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'Whose.' }) input: ResetPasswordInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ResetPasswordPayload> {
    return withUserErrors<Pick<ResetPasswordPayload, 'account' | 'token'>>(
      { account: null, token: null },
      () => this.resets.reset(viewer, input),
    );
  }

  @Mutation(() => SetPasswordPayload, {
    description: "Sets a password by a link. Takes the desk's own token, with no person in it.",
  })
  setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'The token and the password.' })
    input: SetPasswordInput,
  ): Promise<SetPasswordPayload> {
    return withUserErrors<Pick<SetPasswordPayload, 'person'>>({ person: null }, async () => ({
      person: await this.resets.set(input),
    }));
  }
}
