/** Metres of the longest matrix: beyond what any mode covers in the hour that is asked. */
const FAR = 400_000;

/** What the engine must be told: where its tiles are, and no limit that a region meets. */
export function valhallaConfig(tiles: string): object {
  const mode = {
    max_distance: 5_000_000,
    max_locations: 100_000,
    max_matrix_distance: FAR,
    max_matrix_location_pairs: 1e9
  };
  return {
    mjolnir: { tile_dir: tiles, concurrency: 1, logging: { type: '' } },
    loki: {
      actions: ['locate', 'sources_to_targets'],
      logging: { type: '' },
      service_defaults: {
        radius: 0,
        minimum_reachability: 50,
        search_cutoff: 35_000,
        node_snap_tolerance: 5,
        street_side_tolerance: 5,
        street_side_max_distance: 1000,
        heading_tolerance: 60
      }
    },
    // One search from each arrival until every departure is settled: the shortest, where `costmatrix` approaches it.
    thor: { logging: { type: '' }, source_to_target_algorithm: 'timedistancematrix' },
    odin: { logging: { type: '' } },
    meili: { default: { breakage_distance: 2000 } },
    service_limits: {
      auto: mode,
      bicycle: mode,
      pedestrian: { ...mode, min_transit_walking_distance: 1, max_transit_walking_distance: 10_000 },
      isochrone: {
        max_contours: 4,
        max_distance: 25_000,
        max_distance_contour: 200,
        max_locations: 1,
        max_time_contour: 120
      },
      max_alternates: 2,
      max_exclude_locations: 50,
      max_exclude_polygons_length: 10_000,
      max_radius: 200,
      max_reachability: 100,
      skadi: { max_shape: 750_000, min_resample: 10 },
      trace: {
        max_alternates: 3,
        max_alternates_shape: 100,
        max_distance: 200_000,
        max_gps_accuracy: 100,
        max_search_radius: 100,
        max_shape: 16_000
      }
    }
  };
}
