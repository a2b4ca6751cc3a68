/** MinIO's well-known default keys: these servers listen on this machine only and hold nothing of worth. */
export const minioKeys = { accessKey: 'minioadmin', secretKey: 'minioadmin' };
