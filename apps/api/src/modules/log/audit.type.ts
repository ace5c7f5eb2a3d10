import { LOG_NAMES, PROBLEM_CODES, type LogName, type ProblemCode } from '@verbatim/log';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumObject } from '../../platform/graphql/enum-object.ts';
import { IDEMPOTENCY } from '../../platform/graphql/idempotency-field.ts';
import { PageArgs } from '../../platform/graphql/page-args.ts';
import { PageInfo } from '../../platform/graphql/page-info.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import { Person } from '../people/person.type.ts';
import type { AuditActionName, RemovalSubjectName } from './audit.repository.ts';

export const AuditActionEnum = enumObject<AuditActionName>(['CREATED', 'CHANGED', 'DELETED', 'REMOVED']);
registerEnumType(AuditActionEnum, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesConfig: {
    CREATED: { description: 'It was made.' },
    CHANGED: { description: 'It was changed.' },
    DELETED: { description: 'It was deleted.' },
    REMOVED: { description: 'Its content was taken away lawfully.' },
  },
});

export const RemovalSubjectEnum = enumObject<RemovalSubjectName>(['CLAIM', 'SNAPSHOT', 'PERSON']);
registerEnumType(RemovalSubjectEnum, {
  name: 'RemovalSubject',
  description: 'What content can be taken away from.',
  valuesConfig: {
    CLAIM: { description: 'A claim: what every revision, review and publication of it says.' },
    SNAPSHOT: { description: 'A snapshot: its text, its bytes and the words of its spans.' },
    PERSON: { description: 'A person of the desk: name, address and password. The account is disabled.' },
  },
});

const LogNameEnum = enumObject<LogName>([...LOG_NAMES]);
registerEnumType(LogNameEnum, {
  name: 'LogName',
  description: 'One of the two logs.',
  valuesConfig: {
    DESK: { description: 'The desk’s: every change of state.' },
    PUBLIC: { description: 'The public one: publications and what takes them back.' },
  },
});

const LogProblemCodeEnum = enumObject(Object.keys(PROBLEM_CODES) as ProblemCode[]);
registerEnumType(LogProblemCodeEnum, {
  name: 'LogProblemCode',
  description: 'What can be wrong with a log.',
  valuesConfig: Object.fromEntries(
    Object.entries(PROBLEM_CODES).map(([code, description]) => [code, { description }]),
  ),
});

@ObjectType({ description: 'One change of state, as the desk’s log has it.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Number of the entry. Numbers have gaps.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => Person, { nullable: true, description: 'Who; null for commands and migrations.' })
  actor!: Person | null;

  @Field(() => AuditActionEnum, { description: 'What was done.' })
  action!: AuditActionName;

  @Field(() => String, { description: 'Kind of thing that it was done to, such as `REVISION`.' })
  subjectType!: string;

  @Field(() => String, { description: 'Id of the thing.' })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'Claim that it belongs to, if any.' })
  claimId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was before and after, as JSON; null when it was taken away lawfully.',
  })
  content!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the log, from 0; null until it has one, a second at most.',
  })
  index!: number | null;
}

@ObjectType({ description: 'An entry and its place in the list.' })
export class AuditEntryEdge {
  @Field(() => String, { description: 'Place of the entry, to be given as `after`.' })
  cursor!: string;

  @Field(() => AuditEntry, { description: 'The entry.' })
  node!: AuditEntry;
}

@ObjectType({ description: 'A page of the desk’s log.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'The entries of the page.' })
  edges!: AuditEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many entries there are on all pages.' })
  totalCount!: number;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  actorId?: string | null;

  @Field(() => AuditActionEnum, { nullable: true, description: 'Only this action.' })
  action?: AuditActionName | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what was done to this kind of thing, such as `REVISION`.',
  })
  subjectType?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what was done to the thing with this id.' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what belongs to this claim.' })
  claimId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only from this moment on, as ISO 8601.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only before this moment, as ISO 8601.' })
  until?: string | null;
}

@ObjectType({ description: 'What was verified of one log.' })
export class LogSummary {
  @Field(() => LogNameEnum, { description: 'The log.' })
  log!: LogName;

  @Field(() => String, { description: 'First line of its checkpoints.' })
  origin!: string;

  @Field(() => Int, { description: 'Lines that were held against it.' })
  lines!: number;

  @Field(() => Int, {
    description: 'Signed checkpoints that the lines were held against, those outside the database too.',
  })
  checkpoints!: number;

  @Field(() => Int, { description: 'Lines behind the newest checkpoint: they get one within seconds.' })
  unsigned!: number;

  @Field(() => Int, { description: 'Lines whose content was taken away lawfully.' })
  removed!: number;
}

@ObjectType({ description: 'One thing that is wrong with a log.' })
export class LogProblem {
  @Field(() => LogProblemCodeEnum, { description: 'For programs.' })
  code!: ProblemCode;

  @Field(() => LogNameEnum, { nullable: true, description: 'The log; null when it is about the whole.' })
  log!: LogName | null;

  @Field(() => String, { description: 'A sentence for people.' })
  message!: string;

  @Field(() => Int, { nullable: true, description: 'It lies behind so many lines: the checkpoint before.' })
  after!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'It lies within the first so many lines: the checkpoint behind.',
  })
  upTo!: number | null;

  @Field(() => ID, { nullable: true, description: 'Number of the entry, where it can be told.' })
  entryId!: string | null;
}

@ObjectType({ description: 'What verifying the logs gave.' })
export class LogVerification {
  @Field(() => Boolean, { description: 'Whether everything holds.' })
  isGood!: boolean;

  @Field(() => [LogSummary], { description: 'What was verified, log by log.' })
  logs!: readonly LogSummary[];

  @Field(() => Int, { description: 'Snapshots that have the hashes that the log gives them.' })
  snapshots!: number;

  @Field(() => Int, { description: 'Publications that are what the logs say.' })
  publications!: number;

  @Field(() => [LogProblem], { description: 'What is wrong; empty when everything holds.' })
  problems!: LogProblem[];
}

@ObjectType({ description: 'What stays after a lawful removal.' })
export class Tombstone {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => RemovalSubjectEnum, { description: 'What the content was taken away from.' })
  subjectType!: RemovalSubjectName;

  @Field(() => ID, { description: 'Its id.' })
  subjectId!: string;

  @Field(() => Person, { description: 'Who did it.' })
  removedBy!: Person;

  @Field(() => String, { description: 'On what ground, such as an order of a court and its number.' })
  ground!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}

@InputType({ description: 'What content is taken away, and on what ground.' })
export class RemoveContentInput {
  @Field(() => RemovalSubjectEnum, { description: 'What it is taken away from.' })
  subject!: RemovalSubjectName;

  @Field(() => ID, { description: 'Id of the claim, the snapshot or the person.' })
  id!: string;

  @Field(() => String, { description: 'On what ground. It stays for good: name no content here.' })
  ground!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What taking content away gives.' })
export class RemoveContentPayload {
  @Field(() => Tombstone, { nullable: true, description: 'What stays; null when refused.' })
  tombstone!: Tombstone | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[];
}
