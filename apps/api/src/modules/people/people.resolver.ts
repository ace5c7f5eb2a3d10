import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { DeskContext, SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { PeopleService } from './people.service.ts';
import { Person } from './person.type.ts';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
} from './sign-in.type.ts';

const NOT_SIGNED_IN = { session: null, person: null, deviceToken: null };

@Resolver()
export class PeopleResolver {
  constructor(private readonly service: PeopleService) {}

  @Query(() => Person, { description: 'The signed-in person.' })
  me(@Ctx() { viewer }: SignedInContext): Person {
    return viewer;
  }

  @Query(() => [Person], { description: 'Everybody who can sign in at the desk, by name.' })
  people(): Promise<Person[]> {
    return this.service.active();
  }

  @Mutation(() => SignInPayload, {
    description:
      "Checks address and password and begins a session. Takes the desk's own token, with no person in it.",
  })
  signIn(
    @Arg('input', () => SignInInput, { description: 'Address and password.' }) input: SignInInput,
    @Ctx() { address }: DeskContext,
  ): Promise<SignInPayload> {
    return withUserErrors<Pick<SignInPayload, 'session' | 'person' | 'deviceToken'>>(NOT_SIGNED_IN, () =>
      this.service.signIn(input, address),
    );
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session of the request.' })
  async signOut(@Ctx() { viewer }: SignedInContext): Promise<SignOutPayload> {
    await this.service.signOut(viewer.sessionId);
    return { userErrors: [] };
  }

  @Mutation(() => SignOutPayload, {
    description: 'Ends every session of the person, that of the request included.',
  })
  async signOutEverywhere(@Ctx() { viewer }: SignedInContext): Promise<SignOutPayload> {
    await this.service.signOutEverywhere(viewer);
    return { userErrors: [] };
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the password of the signed-in person and ends their other sessions.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) input: ChangePasswordInput,
    @Ctx() { viewer }: SignedInContext,
  ): Promise<ChangePasswordPayload> {
    return withUserErrors({}, async () => {
      await this.service.changePassword(viewer, input);
      return {};
    });
  }
}
