# One file for every deployable: docker build --build-arg APP=post-worker .
# APP is a project of apps/ or tools/: the five services, gemini-emulator, platform-gateway, world.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

# Only what npm reads, so that installations are cached until a manifest or the lock changes.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete
RUN find . -type d -empty -delete

FROM ${NODE_IMAGE} AS build
ARG APP=world-orchestrator
ENV NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true
WORKDIR /app
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY . .
RUN npx nx build "@generia/${APP}"
RUN node tools/deploy/src/assemble-runtime.mjs "${APP}" runtime

FROM ${NODE_IMAGE} AS production
ARG APP=world-orchestrator
WORKDIR /app
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund --workspace="@generia/${APP}"
# The installed packages stay, wherever they lie; the manifests that are needed come with the build.
RUN find . -type f ! -path "*/node_modules/*" -delete
RUN find . -type d -empty -delete

FROM ${NODE_IMAGE} AS runtime
ARG PORT=8081
ENV NODE_ENV=production SERVICE_PORT=${PORT}
ENV EMULATOR_HOST=0.0.0.0 EMULATOR_PORT=${PORT} PLATFORM_GATEWAY_HOST=0.0.0.0 PLATFORM_GATEWAY_PORT=${PORT}
WORKDIR /app
# Dependencies change seldom and the code often, so each is a layer of its own.
COPY --from=production /app ./
COPY --from=build /app/runtime ./
USER node
EXPOSE ${PORT}
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "health.js"]
CMD ["node", "main.js"]
