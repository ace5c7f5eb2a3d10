import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type SchemaEngine, loadSchemaEngine } from './load-schema-engine.ts';
import { type MigrationDatasource, migrationAdapter } from './migration-adapter.ts';
import { type ErrorRegistry, toSchemaEngineError } from './schema-engine-error.ts';

export type EngineOptions = {
  datasource: MigrationDatasource;
  /** Prisma schema files as [path, content]; only the commands that work on "the schema" need them. */
  datamodels?: [path: string, content: string][];
};

export type OpenEngine = {
  /** Runs one of the engine's methods. @throws SchemaEngineError */
  run<M extends EngineMethod>(method: M, input?: EngineInput<M>): Promise<EngineOutput<M>>;
  close(): Promise<void>;
};

export type EngineMethod = keyof EngineMethods;
type EngineMethods = Omit<SchemaEngine, 'free' | symbol>;
type EngineInput<M extends EngineMethod> = Parameters<EngineMethods[M]>[0];
type EngineOutput<M extends EngineMethod> = Awaited<ReturnType<EngineMethods[M]>>;
type EngineCall<M extends EngineMethod> = (input?: EngineInput<M>) => Promise<EngineOutput<M>>;

/** Opens Prisma's schema engine on a database. It connects at once. @throws SchemaEngineError */
export async function openEngine({ datasource, datamodels = [] }: EngineOptions): Promise<OpenEngine> {
  const EngineClass = await loadSchemaEngine();
  const connections = migrationAdapter(datasource);
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const registry: ErrorRegistry = adapter.errorRegistry;
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const translating = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toSchemaEngineError(error, { registry, refusedScript: connections.refusedScript() });
    }
  };
  const engine = await translating(() => EngineClass.new(options, () => undefined, adapter));
  return {
    run: <M extends EngineMethod>(method: M, input?: EngineInput<M>) => {
      const call = engine[method] as EngineCall<M>;
      return translating<EngineOutput<M>>(() => call.call(engine, input));
    },
    async close() {
      engine.free();
      await connections.close();
    },
  };
}
