import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { withUserErrors } from '../../platform/errors/user-errors.ts';
import type { SignedInContext } from '../../platform/graphql/desk-context.ts';
import type { PeopleService } from './people.service.ts';
import { Person } from './person.type.ts';
import { SignInInput, SignInPayload, SignOutPayload } from './sign-in.type.ts';

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
  ): Promise<SignInPayload> {
    return withUserErrors<Pick<SignInPayload, 'session' | 'person'>>({ session: null, person: null }, () =>
      this.service.signIn(input),
    );
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session of the request.' })
  async signOut(@Ctx() { viewer }: SignedInContext): Promise<SignOutPayload> {
    await this.service.signOut(viewer.sessionId);
    return { userErrors: [] };
  }
}
