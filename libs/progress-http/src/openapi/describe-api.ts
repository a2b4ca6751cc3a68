import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** Collects the routes that are added from now on into an OpenAPI 3.1 document: `app.swagger()`. */
export async function describeApi(app: FastifyInstance, asksForTokens: boolean): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Generia AI Worker',
        version: '1.0.0',
        description:
          'One prompt becomes a populated world: ask for it, watch it grow, read its feed. Errors are RFC 9457 problem details.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'worlds', description: 'Asking for worlds, and reading what they are' },
        { name: 'progress', description: 'How a world comes about' },
        { name: 'characters', description: 'The people of a world' },
        { name: 'posts', description: 'What they write' },
        { name: 'media', description: 'Pictures' },
        { name: 'control', description: 'Steering a world' },
        { name: 'insight', description: 'Tasks, calls and money' },
      ],
      ...(asksForTokens
        ? {
            components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
            security: [{ bearer: [] }],
          }
        : {}),
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}
