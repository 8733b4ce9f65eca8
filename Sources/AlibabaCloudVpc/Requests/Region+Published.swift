extension Region {
    /// The regions that have a name here.
    package static let published: [Region] = [
        .cnQingdao, .cnBeijing, .cnZhangjiakou, .cnHuhehaote, .cnWulanchabu, .cnHangzhou, .cnShanghai, .cnNanjing,
        .cnFuzhou, .cnWuhanLr, .cnShenzhen, .cnHeyuan, .cnGuangzhou, .cnChengdu, .cnZhongwei, .cnZhengzhouJva,
        .cnHongkong, .apNortheast1, .apNortheast2, .apSoutheast1, .apSoutheast2, .apSoutheast3, .apSoutheast5,
        .apSoutheast6, .apSoutheast7, .apSouth1, .usEast1, .usWest1, .usSoutheast1, .naSouth1, .euCentral1, .euWest1,
        .euWest2, .meEast1, .meCentral1, .cnHangzhouFinance, .cnShanghaiFinance1, .cnShenzhenFinance1,
        .cnBeijingFinance1, .cnNorth2Gov1,
    ]
}
