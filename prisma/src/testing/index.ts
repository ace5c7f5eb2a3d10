export { type TestCluster, type TestDatabase, createTestDatabase, startTestCluster } from './test-cluster.ts';
