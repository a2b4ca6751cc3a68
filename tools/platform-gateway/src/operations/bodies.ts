/** The bodies of the contract, which checks them; here for the compiler. */
export interface WorldRegistrationBody {
  readonly prompt: string;
  readonly users_count: number;
  readonly posts_count: number;
}

export interface WorldParamsBody {
  readonly name: string;
  readonly params: string;
}

export interface WorldImagesBody {
  readonly image_uuid: string | null;
  readonly icon_uuid: string | null;
}

export interface GenerationStatusBody {
  readonly generation_status: string;
}

export interface NewAiCharacterBody {
  readonly character_id: string;
  readonly username: string;
  readonly display_name: string;
  readonly meta: string;
}

export interface CharacterChangeBody {
  readonly avatar_media_id: string;
}

export interface NewAiPostBody {
  readonly post_id: string;
  readonly character_id: string;
  readonly username: string;
  readonly caption: string;
  readonly media_id: string | null;
  readonly tags: readonly string[];
  readonly mentions: readonly string[];
  readonly mood: string;
  readonly location: string | null;
  readonly created_at: string;
}

export interface UploadRequestBody {
  readonly media_id: string;
  readonly filename: string;
  readonly content_type: 'image/png' | 'image/jpeg';
  readonly size: number;
  readonly world_id: string;
  readonly character_id: string;
  readonly media_type: number;
}

export interface MediaReferenceBody {
  readonly media_id: string;
}
