import { badFields, invalidArgument, type RpcError } from '../http/rpc-error.js';
import type { ModelCard } from '../models/model-table.js';
import type { GenerateRequest } from './read-generate-request.js';

const aspectRatios = new Set('1:1 2:3 3:2 3:4 4:3 4:5 5:4 9:16 16:9 21:9 1:4 4:1 1:8 8:1'.split(' '));

/** What an image model refuses, and what a text model refuses of pictures; null for a good request. */
export function checkImageRequest({ config }: GenerateRequest, model: ModelCard): RpcError | null {
  const modalities = (config.responseModalities ?? []).map((modality) => modality.toUpperCase());
  if (!model.draws) {
    return modalities.some((modality) => modality !== 'TEXT')
      ? invalidArgument(
          `The requested combination of response modalities (${modalities.join(', ')}) is not supported by the model.`,
        )
      : null;
  }
  if (!modalities.includes('IMAGE')) {
    return invalidArgument(
      `The requested combination of response modalities (${modalities.join(', ') || 'TEXT'}) is not supported by the model. ` +
        `models/${model.id} accepts the following combination of response modalities:\n* IMAGE, TEXT\n* IMAGE\n`,
    );
  }
  if (
    config.responseMimeType === 'application/json' ||
    config.responseSchema !== undefined ||
    config.responseJsonSchema !== undefined
  ) {
    return invalidArgument('JSON mode is not enabled for this model');
  }
  return checkImageConfig(config.imageConfig?.aspectRatio, config.imageConfig?.imageSize, model);
}

function checkImageConfig(
  aspectRatio: string | undefined,
  imageSize: string | undefined,
  model: ModelCard,
): RpcError | null {
  if (aspectRatio !== undefined && !aspectRatios.has(aspectRatio)) {
    return violation(
      'aspect_ratio',
      `aspect_ratio must be one of ${[...aspectRatios].map((ratio) => `'${ratio}'`).join(', ')}.`,
    );
  }
  if (imageSize !== undefined && model.imageTokens[imageSize] === undefined) {
    return violation('image_size', `image_size must be one of ${Object.keys(model.imageTokens).join(', ')}.`);
  }
  return null;
}

function violation(name: string, why: string): RpcError {
  const field = `generation_config.image_config.${name}`;
  return badFields([{ field, description: `* GenerateContentRequest.${field}: ${why}` }]);
}
