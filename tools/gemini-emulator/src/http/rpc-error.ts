/** An error as Google's services say it (google.rpc.Status), with the HTTP status that carries it. */
export interface RpcError {
  readonly httpStatus: number;
  readonly status: string;
  readonly message: string;
  readonly details?: readonly object[];
}

/** The JSON body of an error answer. */
export function rpcErrorBody(error: RpcError): object {
  return {
    error: {
      code: error.httpStatus,
      message: error.message,
      status: error.status,
      ...(error.details === undefined ? {} : { details: error.details }),
    },
  };
}

/** 400 without details: all that newer models say of many bad requests. */
export const plainInvalidArgument: RpcError = invalidArgument('Request contains an invalid argument.');

/** 400 INVALID_ARGUMENT. */
export function invalidArgument(message: string): RpcError {
  return { httpStatus: 400, status: 'INVALID_ARGUMENT', message };
}

/** 400 INVALID_ARGUMENT that names each broken field in a BadRequest detail and in the message. */
export function badFields(
  violations: readonly { readonly field: string; readonly description: string }[],
): RpcError {
  return {
    ...invalidArgument(violations.map((violation) => violation.description).join('\n')),
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
  };
}

/** 404 for a model that is not there, in Gemini's own words. */
export function modelNotFound(id: string, method: string): RpcError {
  return {
    httpStatus: 404,
    status: 'NOT_FOUND',
    message:
      `models/${id} is not found for API version v1beta, or is not supported for ${method}. ` +
      'Call ListModels to see the list of available models and their supported methods.',
  };
}
