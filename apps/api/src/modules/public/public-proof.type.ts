import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PublicationProof', {
  description:
    'That a publication stands in the public log, for a client to check without trusting the server: `verifyPublication` of the package `@verbatim/log` does, and docs/public-api.md says how.',
})
export class PublicProof {
  @Field(() => Int, { description: 'Place of its line in the public log, from 0.' })
  logIndex!: number;

  @Field(() => String, {
    description:
      'The line, as canonical JSON (RFC 8785): when, which claim, and the salted hash of the record.',
  })
  line!: string;

  @Field(() => String, { description: 'The salt, in hexadecimal.' })
  salt!: string;

  @Field(() => String, {
    description:
      'What was published, with its public note, as canonical JSON: SHA-256 over salt and record is the hash in the line.',
  })
  record!: string;

  @Field(() => Int, { description: 'How many lines the tree has that the checkpoint is over.' })
  treeSize!: number;

  @Field(() => [String], {
    description: "The hashes from the line's neighbour up to the root (RFC 9162), in hexadecimal.",
  })
  inclusionProof!: string[];

  @Field(() => String, { description: 'The signed head of the tree, as C2SP tlog-checkpoint.' })
  checkpoint!: string;
}

@ObjectType('PublicLog', {
  description: 'The log of everything that was ever published, corrected, retracted or withheld.',
})
export class PublicLog {
  @Field(() => String, {
    nullable: true,
    description: 'Its newest signed head, as C2SP tlog-checkpoint; null before the first.',
  })
  checkpoint!: string | null;

  @Field(() => [String], {
    description:
      'The keys that its heads were signed with, newest first, as C2SP signed-note. Keep them, or get them where you trust them to come from.',
  })
  verifierKeys!: string[];
}
