import type { KafkaClient } from '../src/kafka/clients.js';

/** A client that opens, closes and fails as a test says, and tells what became of it. */
export class FakeClient implements KafkaClient {
  connecting: () => Promise<void> = () => Promise.resolve();
  disconnecting: () => Promise<void> = () => Promise.resolve();
  state: 'new' | 'open' | 'left' | 'killed' = 'new';

  async connect(): Promise<void> {
    await this.connecting();
    this.state = 'open';
  }

  async disconnect(): Promise<void> {
    await this.disconnecting();
    this.state = 'left';
  }

  kill(): void {
    this.state = 'killed';
  }
}
