import type { GraphQLClient } from './graphql-client.ts';
import type { UserErrorView } from './desk.ts';

export interface TopicView {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly version: number;
  readonly retired: boolean;
}

export interface TopicAnswer {
  readonly topic: TopicView | null;
  readonly conflict: { readonly version: number; readonly changedBy: { readonly name: string } } | null;
  readonly userErrors: readonly UserErrorView[];
}

/** Makes or changes a topic. */
export async function topicMutation(
  desk: GraphQLClient,
  name: 'createTopic' | 'updateTopic',
  input: object,
): Promise<TopicAnswer> {
  const type = name === 'createTopic' ? 'CreateTopicInput' : 'UpdateTopicInput';
  const data = await desk.ask<Record<string, TopicAnswer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
       topic { id name slug version retired } conflict { version changedBy { name } } userErrors { code field message } } }`,
    { input },
  );
  return data[name]!;
}

/** Makes a topic that must be free. */
export async function addTopic(desk: GraphQLClient, name: string): Promise<TopicView> {
  const { topic, userErrors } = await topicMutation(desk, 'createTopic', { name });
  if (topic === null) throw new Error(JSON.stringify(userErrors));
  return topic;
}
