package org.recommendationtracker.register.web;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;
import org.recommendationtracker.recommendation.BoardReport;
import org.recommendationtracker.recommendation.RecommendationState;

/** From what the product knows to what the REST interface promises. A field of it that has no source does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RecommendationViews {

    RecommendationViews INSTANCE = Mappers.getMapper(RecommendationViews.class);

    RecommendationView view(RecommendationState state);

    RecommendationView.BoardReport view(BoardReport report);
}
