import type { AdminClient, PartitionLimits, PartitionOffset, TopicToCreate } from '../src/kafka/clients.js';
import { FakeClient } from './fake-client.js';

/** A cluster that knows the topics it was told of. */
export class FakeAdmin extends FakeClient implements AdminClient {
  readonly topics = new Set<string>();
  readonly created: TopicToCreate[] = [];
  committed: PartitionOffset[] = [];
  limits: PartitionLimits[] = [];
  /** Fails every question, until it is null again. */
  trouble: Error | null = null;

  async askCluster(): Promise<void> {
    this.#fail();
  }

  async topicExists(topic: string): Promise<boolean> {
    this.#fail();
    return this.topics.has(topic);
  }

  async createTopic(topic: TopicToCreate): Promise<void> {
    this.#fail();
    this.created.push(topic);
    this.topics.add(topic.name);
  }

  async committedOffsets(): Promise<PartitionOffset[]> {
    this.#fail();
    return this.committed;
  }

  async limitsOf(topic: string): Promise<PartitionLimits[]> {
    this.#fail();
    return this.limits.filter((limit) => limit.topic === topic);
  }

  #fail(): void {
    if (this.trouble !== null) throw this.trouble;
  }
}
